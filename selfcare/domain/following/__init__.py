"""Following what was assigned: what is due, what was kept, and how pain went around it."""
