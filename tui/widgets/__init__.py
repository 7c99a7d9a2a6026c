"""What screens are made of: boards, lists and bars, drawn from view records; they know no workspace."""
