import { unstable_useDocumentActions as useDocumentActions, useForm } from '@strapi/strapi/admin';

import { readRefused, type Refused } from '../api/refused';
import type { Publication } from './signals';

/** How the content manager's own actions answer. */
type Answer = object;

/** Their errors are bodies without the response around them. */
const refusedIn = (answer: Answer): Refused | null => ('error' in answer ? readRefused({ response: { data: { error: answer.error } } }) : null);

export interface PublicationSteps {
  /** Saves the form as it was when its publication was refused, where it has not been saved since. */
  readonly save: (publication: Publication) => Promise<Refused | null>;
  /** Asks for the publication once more. */
  readonly publish: (publication: Publication) => Promise<Refused | null>;
}

/** Carries on a publication that was refused, with the actions and the notices of the content manager. */
export function usePublication(): PublicationSteps {
  const actions = useDocumentActions();
  const isModified = useForm('GatesPanel', (state) => state.modified);
  const getValues = useForm('GatesPanel', (state) => state.getValues);
  const resetForm = useForm('GatesPanel', (state) => state.resetForm);
  const target = ({ collectionType, model, documentId, params }: Publication) => ({ collectionType, model, documentId, params });

  return {
    save: async (publication) => (isModified ? refusedIn(await actions.update(target(publication), publication.data)) : null),
    publish: async (publication) => {
      const refused = refusedIn(await actions.publish(target(publication), publication.data));
      // What is public is what the form says: there is nothing left to save.
      if (refused === null) resetForm(getValues());
      return refused;
    },
  };
}
