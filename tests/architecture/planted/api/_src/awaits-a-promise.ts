// expect: nothing
const pay = async () => 1;
export async function checkout() {
  await pay();
}
