"""What stands on paper: the workspace's answers composed into reports. Nobody's reason of absence is among them."""
