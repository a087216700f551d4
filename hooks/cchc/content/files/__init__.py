"""What lies in the folders of content: pages, files to publish, and what is wrong with the rest."""
