/** The steps of a sale and their colours, the same in every picture of the report. */
export const steps = [
  { name: "views", fill: "fill-brand", swatch: "bg-brand" },
  { name: "carts", fill: "fill-marigold", swatch: "bg-marigold" },
  { name: "orders", fill: "fill-brick", swatch: "bg-brick" },
] as const;
