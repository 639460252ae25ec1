// A page loaded at a conversation opens two connections, of which only the second asks for the conversation, and
// Chainlit makes each one when a cookie for it has come back. Where the first cookie came back last, its connection
// took the other's place and the page stayed empty. So the second cookie is fetched when the first is there.
(() => {
  const COOKIE = /\/set-session-cookie$/;
  const usual = window.fetch;
  let before = Promise.resolve();

  const whole = (answer) => answer.then((came) => came.clone().arrayBuffer()).catch(() => undefined);

  window.fetch = (place, ...given) => {
    if (!COOKIE.test(new URL(place?.url ?? place, location.href).pathname)) return usual(place, ...given);
    const answer = before.then(() => usual(place, ...given));
    before = whole(answer);
    return answer;
  };
})();
