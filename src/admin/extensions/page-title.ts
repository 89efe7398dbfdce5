const OWN = 'Pobratym';

/** The title of a page under the product's name; null where it stands so already. */
export function ownTitle(title: string): string | null {
  if (title === 'Strapi Admin') return OWN;
  return title.endsWith(' | Strapi') ? title.replace(/Strapi$/, OWN) : null;
}

/** Strapi writes its own name behind every page's title and has no setting for it: what it writes is rewritten. */
export function keepOwnTitle(page: Document): void {
  const rewrite = (): void => {
    const title = ownTitle(page.title);
    if (title !== null) page.title = title;
  };
  rewrite();
  new MutationObserver(rewrite).observe(page.head, { childList: true, subtree: true, characterData: true });
}
