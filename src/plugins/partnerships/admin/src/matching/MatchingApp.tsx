import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { CandidatesPage } from './CandidatesPage';
import { MATCHING_PERMISSIONS, pages } from './contract';
import { SeekersPage } from './SeekersPage';

/** The pages on which partners are found. */
export default function MatchingApp() {
  return (
    <Page.Protect permissions={MATCHING_PERMISSIONS}>
      <Routes>
        <Route index element={<SeekersPage />} />
        <Route path=":documentId" element={<CandidatesPage />} />
        <Route path="*" element={<Navigate to={pages.seekers} replace />} />
      </Routes>
    </Page.Protect>
  );
}
