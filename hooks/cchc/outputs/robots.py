"""robots.txt: a demonstration asks search engines to stay away."""

from cchc.content.site import Site


def robots_file(site: Site) -> dict[str, bytes]:
    """`{"robots.txt": …}`, RFC 9309."""
    if site.settings.extra.demo:
        return {"robots.txt": b"User-agent: *\nDisallow: /\n"}
    return {"robots.txt": f"User-agent: *\nAllow: /\nSitemap: {site.settings.base_url}sitemap.xml\n".encode()}
