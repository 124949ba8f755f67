// expect: jsx-a11y(alt-text)
export const Picture = () => <img src="/jamdani.avif" />;
