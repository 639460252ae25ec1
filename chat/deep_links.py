"""A link to a conversation, opened in a browser that has not been here.

Chainlit would send it to the sign-in first and from there to the start page. Where nobody is asked who
they are, the visitor is let in with the page itself; after a password ``public/places.js`` leads back to it.
"""

from chainlit.auth import get_token_from_cookies
from chainlit.auth.cookie import set_auth_cookie
from chainlit.auth.jwt import create_jwt
from chainlit.config import config
from chainlit.data import get_data_layer
from fastapi import FastAPI
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import Response

PREFIXES = ("/thread/", "/element/")


def let_links_in(app: FastAPI) -> None:
    app.add_middleware(BaseHTTPMiddleware, dispatch=_let_in)


async def _let_in(request: Request, call_next: RequestResponseEndpoint) -> Response:
    response = await call_next(request)
    knows = config.code.header_auth_callback
    if not knows or not request.url.path.startswith(PREFIXES) or get_token_from_cookies(request.cookies):
        return response
    if user := await knows(request.headers):
        if layer := get_data_layer():
            await layer.create_user(user)
        set_auth_cookie(request, response, create_jwt(user))
    return response
