// expect: nothing
export const total = (order: unknown): unknown => order;
