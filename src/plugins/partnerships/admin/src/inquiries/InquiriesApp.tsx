import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { InquiryBoardPage } from './InquiryBoardPage';
import { InquiryPage } from './InquiryPage';
import { pages, READ_INQUIRIES } from './paths';

/** The pages of inquiries. */
export default function InquiriesApp() {
  return (
    <Page.Protect permissions={READ_INQUIRIES}>
      <Routes>
        <Route index element={<InquiryBoardPage />} />
        <Route path=":documentId" element={<InquiryPage />} />
        <Route path="*" element={<Navigate to={pages.board} replace />} />
      </Routes>
    </Page.Protect>
  );
}
