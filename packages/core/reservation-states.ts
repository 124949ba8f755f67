export const reservationMachine = {
  table: "reservation",
  states: ["held", "committed", "released", "shipped", "restocked", "written_off"],
  births: ["held"],
  moves: {
    held: ["committed", "released"],
    committed: ["shipped", "restocked", "written_off"],
    // Its courier called it off, and it never left.
    shipped: ["restocked", "written_off", "committed"],
    // Lost with its parcel, and back with it.
    written_off: ["restocked"],
  },
} as const;
