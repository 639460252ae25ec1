// Keeps the page's address with the conversation where Chainlit does not: on a phone, where the list of conversations
// that moves it is not on the page, and over the sign-in, from which it always goes to the start page.
(() => {
  const START = "/";
  const PLACE = /^\/(?:thread|element)\/[\w-]+$/;

  const wantedBeforeSignIn = () => {
    if (location.pathname !== "/login" || !document.referrer) return null;
    const from = new URL(document.referrer);
    return from.origin === location.origin && PLACE.test(from.pathname) ? from.pathname : null;
  };

  const wanted = wantedBeforeSignIn();
  if (wanted) {
    for (const move of ["pushState", "replaceState"]) {
      const usual = history[move];
      history[move] = function (...given) {
        usual.apply(history, given);
        if (location.pathname === START) location.replace(wanted);
      };
    }
  }

  window.addEventListener("message", ({ source, data }) => {
    if (source !== window || location.pathname !== START) return;
    const place = `/thread/${data?.scorecardConversation}`;
    if (window.matchMedia("(max-width: 767px)").matches && PLACE.test(place)) history.replaceState(history.state, "", place);
  });
})();
