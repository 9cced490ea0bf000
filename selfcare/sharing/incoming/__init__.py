"""What comes in: one's own exports, and tables that other programs wrote."""
