// expect: nothing
export const twice = (minor: bigint) => minor * 2n;
