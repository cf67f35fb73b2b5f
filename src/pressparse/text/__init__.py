"""The text as given and what is read of it: documents, views, sentences, quotation marks."""
