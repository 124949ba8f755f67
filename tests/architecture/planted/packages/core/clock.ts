// expect: nothing
export const now = () => new Date();
