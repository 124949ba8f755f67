/** Asked again as it was, it is refused again. */
export const final = (status: number) => ({ status, retryable: false });

/** Asked again a little later, it may go through. */
export const passing = (status: number) => ({ status, retryable: true });
