import { useEffect, useId, useReducer, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';

import { Box, Field, Loader, Popover, TextInput, VisuallyHidden, useComposedRefs } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { useSearch, type Search } from '../api/use-search';
import { useWords, type Words } from '../words';
import { CLOSED, comboboxStep, keyIntent } from './combobox-state';
import { OptionList } from './OptionList';

interface ComboboxProps<Hit> {
  /** Must keep its identity as long as it asks the same thing. */
  readonly load: (text: string, signal: AbortSignal) => Promise<readonly Hit[]>;
  readonly keyOf: (hit: Hit) => string;
  /** Whether this option is chosen already. */
  readonly isChosen: (hit: Hit) => boolean;
  readonly renderOption: (hit: Hit) => ReactNode;
  readonly onChoose: (hit: Hit) => void;
  /** What the input shows while nothing is typed. */
  readonly chosenText: string;
  /** Without it nothing can be cleared. */
  readonly onClear?: () => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** For a combobox whose label is not the field's. */
  readonly label?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

function announcement<Hit>(open: boolean, search: Search<Hit>, words: Words): string {
  if (!open) return '';
  switch (search.kind) {
    case 'idle':
      return '';
    case 'searching':
      return words('search.running');
    case 'found':
      return words('search.count', { count: search.hits.length });
    case 'failed':
      return words('search.failed');
  }
}

/**
 * An input that suggests entries while one types: the editable combobox with a list popup of WAI-ARIA 1.2.
 * The keyboard focus stays in the input; `aria-activedescendant` says which option it is on.
 * Goes into a `Field.Root`, which gives it label, hint and error.
 */
export function Combobox<Hit>({
  load, keyOf, isChosen, renderOption, onChoose, chosenText, onClear, placeholder, disabled = false, label, inputRef,
}: ComboboxProps<Hit>) {
  const words = useWords();
  const [state, dispatch] = useReducer(comboboxStep, CLOSED);
  const search = useSearch(state.open ? (state.typed ?? '') : null, load);
  const input = useRef<HTMLInputElement>(null);
  const composedRef = useComposedRefs(input, inputRef ?? null);
  const listId = useId();
  const optionId = (at: number): string => `${listId}-${at}`;
  const hits = search.kind === 'found' ? search.hits : [];
  const { active } = state;

  useEffect(() => dispatch({ kind: 'renewed' }), [search]);

  useEffect(() => {
    if (active !== null) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  useEffect(() => {
    // What is chosen stands there selected: the next letter begins another search.
    if (!state.open && document.activeElement === input.current) input.current?.select();
  }, [state.open, chosenText]);

  const choose = (hit: Hit): void => {
    dispatch({ kind: 'closed' });
    if (!isChosen(hit)) onChoose(hit);
  };

  const clear = (): void => {
    dispatch({ kind: 'closed' });
    onClear?.();
  };

  /** Whoever empties the input and goes on means that nothing is chosen. */
  const leave = (): void => {
    if (state.typed === '' && onClear !== undefined) clear();
    else dispatch({ kind: 'closed' });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (disabled) return;
    const intent = keyIntent(event.key, state, event.altKey || event.ctrlKey || event.metaKey);
    switch (intent) {
      case 'none':
        return;
      case 'leave':
        leave();
        return;
      case 'clear':
        if (onClear === undefined || chosenText === '') return;
        clear();
        break;
      case 'open':
        dispatch({ kind: 'opened' });
        break;
      case 'dismiss':
        dispatch({ kind: 'closed' });
        break;
      case 'choose': {
        const hit = active === null ? undefined : hits[active];
        if (hit !== undefined) choose(hit);
        break;
      }
      default:
        dispatch({ kind: 'moved', to: intent, count: hits.length });
    }
    event.preventDefault();
    // Escape closes the list and not the dialog around it.
    event.stopPropagation();
  };

  return (
    <Popover.Root open={state.open && !disabled}>
      <Popover.Anchor>
        <TextInput
          ref={composedRef}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={state.open}
          aria-haspopup="listbox"
          aria-controls={state.open && hits.length > 0 ? listId : undefined}
          aria-activedescendant={active === null ? undefined : optionId(active)}
          aria-label={label}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          placeholder={placeholder}
          value={state.typed ?? chosenText}
          onChange={(event) => dispatch({ kind: 'typed', text: event.target.value })}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.target.select()}
          onClick={() => dispatch({ kind: 'opened' })}
          onBlur={leave}
          endAction={
            onClear !== undefined && chosenText !== '' && !disabled ? (
              <Field.Action
                label={words('picker.clear')}
                onClick={() => {
                  clear();
                  input.current?.focus();
                }}
              >
                <Cross fill="neutral600" />
              </Field.Action>
            ) : undefined
          }
        />
      </Popover.Anchor>
      <Popover.Content
        role="group"
        aria-label={words('picker.list')}
        style={{ width: 'var(--radix-popover-trigger-width)' }}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        // A click on an option or on the scroll bar leaves the focus in the input.
        onMouseDown={(event) => event.preventDefault()}
      >
        {search.kind === 'searching' && (
          <Box padding={4}>
            <Loader small>{words('search.running')}</Loader>
          </Box>
        )}
        {search.kind === 'failed' && <Notice>{words('search.failed')}</Notice>}
        {search.kind === 'found' && hits.length === 0 && <Notice>{words('search.none')}</Notice>}
        {hits.length > 0 && (
          <OptionList
            id={listId}
            label={words('picker.list')}
            hits={hits}
            active={active}
            optionId={optionId}
            keyOf={keyOf}
            isChosen={isChosen}
            renderOption={renderOption}
            onPoint={(at) => dispatch({ kind: 'pointed', at })}
            onChoose={choose}
          />
        )}
      </Popover.Content>
      <VisuallyHidden role="status">{announcement(state.open, search, words)}</VisuallyHidden>
    </Popover.Root>
  );
}

const Notice = ({ children }: { readonly children: ReactNode }) => (
  <Box padding={4} color="neutral700" fontSize={2}>
    {children}
  </Box>
);
