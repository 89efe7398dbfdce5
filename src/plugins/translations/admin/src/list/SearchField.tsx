import { useEffect, useId, useRef, useState } from 'react';

import { Field, TextInput } from '@strapi/design-system';
import { Search } from '@strapi/icons';

import { useWords } from '../words';

/** Milliseconds without a keystroke before the list is asked anew. */
const PAUSE = 400;

interface SearchFieldProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Words of a title to search for. */
export function SearchField({ text, onSearch }: SearchFieldProps) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState(text);
  const search = useRef(onSearch);
  search.current = onSearch;
  const asked = useRef(text);

  useEffect(() => {
    // Somebody went back, or followed a link: the field says what the address says.
    if (text === asked.current) return;
    asked.current = text;
    setTyped(text);
  }, [text]);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = wanted;
      search.current(wanted);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <Field.Root id={id}>
      <Field.Label>{words('filter.title')}</Field.Label>
      <TextInput type="search" maxLength={200} startAction={<Search aria-hidden />} placeholder={words('filter.title.placeholder')} value={typed} onChange={(event) => setTyped(event.target.value)} />
    </Field.Root>
  );
}
