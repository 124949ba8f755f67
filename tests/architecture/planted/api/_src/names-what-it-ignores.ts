// expect: nothing
export const second = (_first: number, second: number) => second;
