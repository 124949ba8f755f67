/** What a form of the page is shown with before anything was sent, or after all of it was taken. */
export const nothingSaid = {
  isUnread: false,
  refusal: undefined,
  typed: {} as Readonly<Record<string, string>>,
};
