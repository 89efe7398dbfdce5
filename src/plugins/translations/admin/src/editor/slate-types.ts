import type { PlaceholderElement, SpanElement, UnitElement } from './inline-model';

declare module 'slate' {
  // Editor and Text are declared by slate-react.
  interface CustomTypes {
    Element: UnitElement | SpanElement | PlaceholderElement;
  }
}
