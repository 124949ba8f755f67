/** What the files of a photo are called: its own id, so that no name is ever used again. */
export const photoNameOf = ({ id, reviewId }: Readonly<{ id: string; reviewId: string }>): string =>
  `reviews/${reviewId}/${id}`;
