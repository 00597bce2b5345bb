// Signs a request in the page, by the x-signing extension of the spec. Only for the test pair of a sandbox: a page must not
// contain a real secret.
window.xportSigner = (() => {
  const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

  const rotate = (value, by) => (value << by) | (value >>> (32 - by));

  // RFC 1321. Browsers do not provide MD5.
  const md5 = (text) => {
    const bytes = new TextEncoder().encode(text);
    const blocks = (bytes.length + 8 >> 6) + 1;
    const view = new DataView(new ArrayBuffer(blocks * 64));
    new Uint8Array(view.buffer).set(bytes);
    view.setUint8(bytes.length, 0x80);
    view.setUint32(blocks * 64 - 8, bytes.length << 3, true);
    view.setUint32(blocks * 64 - 4, Math.floor(bytes.length / 2 ** 29), true);

    const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
    for (let block = 0; block < blocks; block++) {
      let [a, b, c, d] = state;
      for (let i = 0; i < 64; i++) {
        const round = i >> 4;
        const [mixed, word] = [
          () => [(b & c) | (~b & d), i],
          () => [(d & b) | (~d & c), (5 * i + 1) % 16],
          () => [b ^ c ^ d, (3 * i + 5) % 16],
          () => [c ^ (b | ~d), (7 * i) % 16],
        ][round]();
        const sum = a + mixed + SINES[i] + view.getUint32(block * 64 + word * 4, true);
        [a, d, c, b] = [d, c, b, (b + rotate(sum | 0, SHIFTS[round * 4 + (i % 4)])) | 0];
      }
      [a, b, c, d].forEach((value, i) => (state[i] = (state[i] + value) | 0));
    }
    const digest = new DataView(new ArrayBuffer(16));
    state.forEach((value, i) => digest.setUint32(i * 4, value, true));
    return Array.from(new Uint8Array(digest.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  const nonce = (length) =>
    Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 36).toString(36)).join('');

  const timestamp = (unit, now) => String(unit === 'milliseconds' ? now : Math.floor(now / 1000));

  // Returns the parameters to send, as a list of { in, name, value }.
  const sign = (instructions, values) => {
    const known = { ...values, bodyMd5: md5(values.body) };
    return instructions.schemes.flatMap(({ formula, case: letterCase, parameters }) => {
      const digest = md5(formula.replace(/\{(\w+)}/g, (_, name) => known[name]));
      const signature = letterCase === 'upper' ? digest.toUpperCase() : digest;
      return parameters.map(({ in: where, name, value }) => ({
        in: where,
        name,
        value: value === 'signature' ? signature : known[value],
      }));
    });
  };

  return { md5, nonce, timestamp, sign };
})();
