// expect: nothing
export const Picture = () => <img src="/jamdani.avif" alt="জামদানি শাড়ি" />;
