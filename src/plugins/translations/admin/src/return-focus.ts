import { useCallback, useState } from 'react';

/**
 * For dialogs that no button of their own opens: gives the focus back to what had it before. The design system gives it to the dialog's trigger, and without
 * one to nothing, so that whoever uses the keyboard would begin at the top of the page.
 *
 * @returns to be spread into `Modal.Content`
 */
export function useReturnFocus(): { readonly onCloseAutoFocus: (event: Event) => void } {
  const [origin] = useState(() => document.activeElement);
  const onCloseAutoFocus = useCallback(
    (event: Event) => {
      event.preventDefault();
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
    },
    [origin],
  );
  return { onCloseAutoFocus };
}
