"""One GET by requests: URL ROOTS SECONDS"""

import re
import sys

import requests

url, roots, seconds = sys.argv[1:]
session = requests.Session()
session.trust_env = False
try:
    answer = session.get(url, verify=roots, timeout=float(seconds), allow_redirects=False, stream=True)
    print("HTTP", answer.status_code)
except Exception as error:
    while error.__cause__ or error.__context__:
        error = error.__cause__ or error.__context__
    # Without the line of Python's own source.
    sys.exit(f"{type(error).__name__}: {re.sub(r' [(]_ssl[.]c:.*', '', str(error))}")
