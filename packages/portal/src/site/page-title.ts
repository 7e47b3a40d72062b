/** Where Starlight's list of contents and its link past the navigation lead. */
export const PAGE_TITLE_ID = '_top'
