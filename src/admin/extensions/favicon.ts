/** The panel's page comes without an icon: it gets one. */
export function addFavicon(page: Document, href: string): void {
  const link = page.createElement('link');
  link.rel = 'icon';
  link.type = 'image/svg+xml';
  link.href = href;
  page.head.append(link);
}
