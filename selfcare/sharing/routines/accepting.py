"""Taking a routine file on: what it would change, and what becomes of it when one agrees."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from selfcare.diary.versions import checksum
from selfcare.domain.entries import Assignment, Entry
from selfcare.domain.following.assignments import Course, Standing
from selfcare.domain.routines.differences import differences
from selfcare.domain.routines.routine import Routine
from selfcare.sharing.routines.assigned import Assigned
from selfcare.sharing.routines.file import parse_routine, read_content

LARGEST_PICTURE: Final = 5 * 1024 * 1024
"""The most bytes that a picture may have."""

_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
"""How the content of a picture file begins."""


class NotPossibleError(Exception):
    """What was asked for makes no sense now. Its text is a sentence that says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A routine file that can be used, seen beside what is followed already."""

    routine: Routine
    """As it would be followed, under the slug and version that it would have."""
    content: bytes
    pictures: dict[str, bytes]
    before: Routine | None = None
    """What it would take the place of, if that can be read."""
    standing: Standing | None = None
    """How that routine stands now."""
    remarks: tuple[str, ...] = ()
    """What else to know before one agrees, each a sentence."""

    @property
    def is_update(self) -> bool:
        """Whether it takes the place of another version."""
        return self.standing is not None and self.standing.sha256 != checksum(self.content)

    @property
    def changes_nothing(self) -> bool:
        """Whether exactly this is followed already."""
        return self.standing is not None and self.standing.is_followed and not self.is_update

    @property
    def changes(self) -> tuple[str, ...]:
        """What would be different from what is followed, a phrase each."""
        return differences(self.before, self.routine) if self.is_update and self.before else ()


def offer(path: Path, assigned: Assigned) -> Offer:
    """Look at a file, and say what it would change. Nothing is changed yet.

    Raises:
        RoutineFileError: it cannot be used; the text has everything to put right.
    """
    content = read_content(path)
    routine = parse_routine(content, path.name, assigned.library())
    known = assigned.courses()
    course = _course_of(routine, content, known, assigned)
    pictures, remarks = _pictures(routine, path.parent)
    standing = course.last if course else None
    if course is None or standing is None:
        slug = _free_slug(routine.slug, known)
        new = replace(routine, slug=slug)
        return Offer(routine=new, content=content, pictures=pictures, remarks=tuple(remarks))
    version = _version(routine, content, course)
    if version != routine.version:
        remarks.append(
            f"The file calls itself version {routine.version}. Here it is version {version}."
        )
    if checksum(content) != standing.sha256 and version < standing.version:
        remarks.append(f"This is an older version: you follow version {standing.version} now.")
    return Offer(
        routine=replace(routine, slug=course.slug, version=version),
        content=content,
        pictures=pictures,
        before=assigned.routine(standing),
        standing=standing,
        remarks=tuple(remarks),
    )


def accept(offered: Offer, assigned: Assigned) -> Entry:
    """Follow the routine from now on, and return the entry that says so.

    The file is kept before anything is noted: if that fails, nothing has changed.

    Raises:
        OSError, BusyError, NewerFormatError: as for `Diary.add`.
    """
    routine, versions = offered.routine, assigned.versions
    with assigned.diary.writing():
        version = versions.keep(routine.slug, routine.version, offered.content)
        for name, content in offered.pictures.items():
            versions.keep_picture(routine.slug, version, name, content)
    said = Assignment(routine.slug, version, "accepted", routine.title, checksum(offered.content))
    return assigned.diary.add(said)


def change(standing: Standing, state: str, assigned: Assigned) -> Entry:
    """Pause, resume, end or remove a routine: `state` is `paused`, `resumed`, `ended` or `removed`.

    Raises:
        NotPossibleError: it is so already, or cannot become so.
        Other errors as for `accept`.
    """
    is_now = "resumed" if standing.is_followed else standing.state
    if is_now == state:
        raise NotPossibleError(f"{standing.title} is {standing.state} already.")
    if state == "paused" and not standing.is_followed:
        raise NotPossibleError(f"{standing.title} is {standing.state}, so it cannot be paused.")
    said = Assignment(standing.slug, standing.version, state, standing.title, standing.sha256)
    return assigned.diary.add(said)


def _course_of(
    routine: Routine, content: bytes, known: dict[str, Course], assigned: Assigned
) -> Course | None:
    """Find the routine of which this is a version: by its content, its title, or its file's name.

    A name alone tells too little (every practice has a `neck.yaml`), so an exercise must be shared.
    """
    told = checksum(content)
    for course in known.values():
        if any(told == said.sha256 for said in _accepted(course)):
            return course
    title = routine.title.casefold()
    for course in known.values():
        if course.last and course.last.title.casefold() == title:
            return course
    named = known.get(routine.slug)
    if named is None or named.last is None:
        return None
    then = assigned.routine(named.last)
    shared = {each.id for each in routine.exercises} & {
        each.id for each in (then.exercises if then else ())
    }
    return named if shared else None


def _version(routine: Routine, content: bytes, course: Course) -> int:
    """Return the number that it had already, or one that no version has had."""
    told = checksum(content)
    for said in _accepted(course):
        if said.sha256 == told:
            return said.version
    return max(routine.version, 1 + max(said.version for said in _accepted(course)))


def _accepted(course: Course) -> Iterator[Assignment]:
    for entry in course.versions():
        if isinstance(entry.content, Assignment):
            yield entry.content


def _free_slug(slug: str, known: dict[str, Course]) -> str:
    number, free = 2, slug
    while free in known:
        free, number = f"{slug}-{number}", number + 1
    return free


def _pictures(routine: Routine, folder: Path) -> tuple[dict[str, bytes], list[str]]:
    """Read the pictures beside the file; what does not come along is remarked on."""
    found, remarks = {}, []
    for name in dict.fromkeys(each.picture for each in routine.exercises if each.picture):
        content = _picture(folder / name)
        if content is None:
            remarks.append(f"The picture {name} did not come with the file, or is none.")
        else:
            found[name] = content
    return found, remarks


def _picture(path: Path) -> bytes | None:
    try:
        if path.is_symlink() or not path.is_file():
            return None
        with path.open("rb") as file:
            content = file.read(LARGEST_PICTURE + 1)
    except OSError:
        return None
    return content if len(content) <= LARGEST_PICTURE and content.startswith(_PICTURES) else None
