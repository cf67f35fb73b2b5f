"""The calendar in Korean prose: its forms, what they are read against, what happens on a date."""
