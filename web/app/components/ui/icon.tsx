const shapes = {
  home: "M3 11.5 12 4l9 7.5M5.5 10v9.5h4.8v-5.5h3.4v5.5h4.8V10",
  grid: "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z",
  heart: "M12 20.3 4.2 12.6a4.8 4.8 0 0 1 6.8-6.8l1 1 1-1a4.8 4.8 0 0 1 6.8 6.8L12 20.3Z",
  bag: "M5 8h14l1 12.5H4L5 8Zm3.5 2.5V7a3.5 3.5 0 0 1 7 0v3.5",
  parcel: "m12 3 8 4.2v9.6L12 21l-8-4.2V7.2L12 3Zm0 8.8V21M4.3 7.4l7.7 4.4 7.7-4.4M8 5.2l7.8 4.4",
  person: "M12 12a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
  search: "M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5.2-1.8 5 5",
  check: "m4.5 12.5 5 5 10-11",
  warning: "M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.8v.2",
  phone:
    "M6.5 3.5 9.8 5l.6 4-2.2 1.9c1 2.2 2.7 3.9 4.9 4.9l1.9-2.2 4 .6 1.5 3.3-2.4 3c-8.2-.3-14.3-6.4-14.6-14.6l3-2.4Z",
  truck:
    "M2.5 6h11v10.5h-11zM13.5 9.5h4l4 4v3h-8M6.5 19.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM17 19.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z",
  shield: "M12 3 4.5 6v5.5c0 4.6 3 8 7.5 9.5 4.5-1.5 7.5-4.9 7.5-9.5V6L12 3Zm-3.5 9 2.6 2.6 4.6-5",
  back: "M9 14.5 4 9.5l5-5M4.5 9.5h9a6 6 0 0 1 0 12H10",
  pin: "M12 21.5c4.5-5 6.7-8.6 6.7-11.5a6.7 6.7 0 1 0-13.4 0c0 2.9 2.2 6.5 6.7 11.5Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.3l3.5 2",
  cash: "M2.5 6.5h19v11h-19zM12 14.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM6 9.5v5M18 9.5v5",
  wallet:
    "M3.5 7.5h15.5a1.5 1.5 0 0 1 1.5 1.5v9.5A1.5 1.5 0 0 1 19 20H5a1.5 1.5 0 0 1-1.5-1.5v-11Zm0 0 12-4v4M16.5 13.7h.2",
  bin: "M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6",
  next: "m9 5 7 7-7 7",
  shop: "M4 10v10.5h16V10M2.5 9.5 5 3.5h14l2.5 6a3.1 3.1 0 0 1-6.3 0 3.1 3.1 0 0 1-6.4 0 3.1 3.1 0 0 1-6.3 0ZM9.5 20.5v-6h5v6",
  chat: "M4 4.5h16v11.5h-8.5L6.5 20v-4H4z",
  chart: "M4 20V4M4 20h16.5M8 16.5v-4M12.5 16.5v-9M17 16.5v-6",
  book: "M5 4.5h11a3 3 0 0 1 3 3v12.5H8a3 3 0 0 1-3-3v-12.5Zm0 12.5a2.5 2.5 0 0 1 2.5-2.5H19M9 8.5h6",
  close: "m6 6 12 12M18 6 6 18",
  stack: "m12 3.5 8.5 4.2L12 12 3.5 7.7 12 3.5ZM3.5 12l8.5 4.2 8.5-4.2M3.5 16.3l8.5 4.2 8.5-4.2",
  hand: "M3 17.5h4l3 2h5.5l5.5-4.5a1.6 1.6 0 0 0-2.2-2.2L15.5 15M3 12h4.5l2.5-1.5h3.5a1.7 1.7 0 0 1 0 3.5H11M12 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
} as const;

export type IconName = keyof typeof shapes;

/** Decoration beside a word; a picture that stands alone needs its own accessible name. */
export const Icon = ({ name, className = "" }: { name: IconName; className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    width="24"
    height="24"
    className={`${className} flex-none`}
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={shapes[name]} />
  </svg>
);
