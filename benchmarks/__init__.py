"""Demo and measurements: what the README shows and where its figures come from."""
