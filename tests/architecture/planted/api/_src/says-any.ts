// expect: typescript(no-explicit-any)
export const total = (order: any): unknown => order;
