"""What is known of an agreement's sentence: its words, its name, its standing, its parties."""
