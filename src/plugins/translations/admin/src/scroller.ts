/** What scrolls an element: the nearest box around it that has more than it shows. Boxes that could scroll and show everything are not it. */
export function scrollerOf(element: Element): HTMLElement {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.documentElement;
}

/** As far as a place is covered or out of sight, brings it into sight: between the scroll paddings of what scrolls it. */
export function scrollIntoSight(element: Element, place: Pick<DOMRect, 'top' | 'bottom'>): void {
  const scroller = scrollerOf(element);
  const style = getComputedStyle(scroller);
  const { top, bottom } = scroller === document.documentElement ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  const above = top + (parseFloat(style.scrollPaddingTop) || 0) - place.top;
  const below = place.bottom - (Math.min(bottom, window.innerHeight) - (parseFloat(style.scrollPaddingBottom) || 0));
  if (below > 0) scroller.scrollBy(0, below);
  else if (above > 0) scroller.scrollBy(0, -above);
}
