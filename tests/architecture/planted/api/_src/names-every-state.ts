// expect: nothing
export function isOver(state: "captured" | "declined" | "unknown") {
  switch (state) {
    case "captured":
    case "declined":
      return true;
    case "unknown":
      return false;
  }
}
