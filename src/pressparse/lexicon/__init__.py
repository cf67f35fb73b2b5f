"""Words only: lists of facts, each entry with the phrase it was seen in where that helps."""
