/**
 * Who hands pictures on: a library stands behind a wire service, a wire service behind everyone else
 * ("X/AFP via Getty Images", "Press Office via AP").
 */
export function supplierRank(name: string): 0 | 1 | 2 {
  const plain = name.trim().toLowerCase();
  if (LIBRARY.test(plain)) return 2;
  return WIRE.test(plain) ? 1 : 0;
}

const LIBRARY =
  /^(?:getty(?: images)?(?: \p{L}+)?|alamy(?: stock photo)?|shutterstock|adobe stock|istock(?:photo)?|depositphotos|dreamstime|imago(?: images)?|newscom|zuma press wire|unsplash|wikimedia commons)$/u;
const WIRE =
  /^(?:ap|associated press|the associated press|afp|reuters|epa|epa-efe|dpa|picture alliance|anadolu|pa|upi|nurphoto)$/u;
