/** What the pages of inquiries ask for. */
export const inquiryBoardRoutes = (config: object) => [
  { method: 'GET', path: '/inquiries', handler: 'inquiry-board.all', config },
  { method: 'GET', path: '/inquiries/summary', handler: 'inquiry-board.summary', config },
  { method: 'GET', path: '/inquiries/:documentId', handler: 'inquiry-board.one', config },
  { method: 'PUT', path: '/inquiries/:documentId', handler: 'inquiry-board.change', config },
  { method: 'GET', path: '/inquiries/:documentId/candidates', handler: 'inquiry-board.candidates', config },
  { method: 'POST', path: '/inquiries/:documentId/lead', handler: 'inquiry-board.lead', config },
];
