"""Understands what somebody typed: ids, or plain words in any order."""
