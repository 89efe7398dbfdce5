import { useParams } from 'react-router-dom';

/** documentId of the entry in the edit view; null while it is being created, also by duplicating another. */
export function useEditedDocumentId(): string | null {
  const { id, origin } = useParams();
  return origin !== undefined || id === undefined || id === 'create' ? null : id;
}
