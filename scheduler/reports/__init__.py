"""Paper: a report as records, and its writers for HTML, PDF, workbooks and text tables."""
