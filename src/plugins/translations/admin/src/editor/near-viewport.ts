import { useEffect, useState, type RefObject } from 'react';

/** How far outside what is seen something is near still. */
const NEAR = '800px';

type Listener = (isNear: boolean) => void;

const listeners = new WeakMap<Element, Listener>();

let shared: IntersectionObserver | null = null;

/** One observer for all: hundreds of rows would each have their own. */
function observer(): IntersectionObserver {
  // `scrollMargin` is about what scrolls inside the page, which `rootMargin` does not reach; browsers that do not know it see what is in sight alone.
  const options: IntersectionObserverInit & { readonly scrollMargin: string } = { rootMargin: NEAR, scrollMargin: NEAR };
  shared ??= new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => listeners.get(target)?.(isIntersecting)), options);
  return shared;
}

/** Whether an element is in sight, or nearly. */
export function useNearViewport(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    listeners.set(current, setIsNear);
    observer().observe(current);
    return () => {
      observer().unobserve(current);
      listeners.delete(current);
    };
  }, [element]);
  return isNear;
}
