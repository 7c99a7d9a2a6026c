"""Who meets whom, when and where: planning exchange programmes, their bounds and the reasons."""
