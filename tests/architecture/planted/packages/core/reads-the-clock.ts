// expect: haat(clock-is-an-argument)
export const now = () => new Date();
