import type { PaymentMethod } from "@haat/core/payment-methods";

/** Ground and letter of a mark of our own: the wallet's colour, no logo of anybody. A note stands for cash. */
const marks: Readonly<Record<PaymentMethod, Readonly<{ ground: string; ink: string; letter: string }>>> = {
  bkash: { ground: "#c2185b", ink: "#ffffff", letter: "b" },
  nagad: { ground: "#c9420a", ink: "#ffffff", letter: "N" },
  rocket: { ground: "#7b2a8c", ink: "#ffffff", letter: "R" },
  upay: { ground: "#ffd100", ink: "#12326b", letter: "u" },
  cod: { ground: "#2a6b33", ink: "#ffffff", letter: "" },
};

/** Decoration beside the name of a way to pay. */
export function WayMark({ method }: { method: PaymentMethod }) {
  const { ground, ink, letter } = marks[method];
  return (
    <svg className="way-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill={ground} />
      <path d="M0 23 32 11v12a9 9 0 0 1-9 9H9a9 9 0 0 1-9-9Z" fill={ink} opacity=".16" />
      {letter === "" ? (
        <path
          d="M5.5 10h21v12h-21zM16 18.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM9 13.5v5M23 13.5v5"
          fill="none"
          stroke={ink}
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
      ) : (
        <text x="16" y="22.5" textAnchor="middle" fontSize="19" fontWeight="700" fill={ink}>
          {letter}
        </text>
      )}
    </svg>
  );
}
