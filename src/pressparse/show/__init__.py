"""What people look at: pages, summaries, notebooks, comparisons."""
