// expect: eslint(no-restricted-globals), eslint(no-restricted-properties), eslint(no-restricted-properties)
export const taka = (text: string) => parseFloat(text);
export const poisha = (text: string) => Number.parseFloat(text) * 100;
export const price = (amount: number) => amount.toFixed(2);
