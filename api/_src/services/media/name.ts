/** What the files of a picture are called: its own id, so that no name is ever used again. */
export const nameOf = ({ id, vendorId }: Readonly<{ id: string; vendorId: string }>): string =>
  `media/${vendorId}/${id}`;
