# The program as a command: the dossier is mounted, the image holds none.
#
#   docker build --tag dossier .
#   docker run --rm --read-only --tmpfs /tmp --user "$(id -u):$(id -g)" \
#     --network none --volume "$PWD:/dossier" dossier build --pdf
#
# Only the mounted folder and /tmp are written to. To read web pages (dossier add https://…) leave out
# --network none.
FROM python:3.13.15-slim-trixie@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b AS built

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1
RUN python -m venv /opt/venv
COPY requirements.lock /opt/programm/
RUN /opt/venv/bin/python -m pip install --require-hashes --requirement /opt/programm/requirements.lock
# templates and settings lie beside the package, as in a checkout
WORKDIR /opt/programm
COPY pyproject.toml README.md LICENSE NOTICE mkdocs.yml ./
COPY generator generator
COPY templates templates
COPY seeds/register seeds/register
RUN /opt/venv/bin/python -m pip install --no-deps --no-build-isolation --editable . \
    && /opt/venv/bin/python -m compileall -q generator


FROM python:3.13.15-slim-trixie@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b

# Pango and HarfBuzz for the PDF, git for dossier diff --since REVISION
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/* \
    # whoever owns the mounted repository, under whatever number
    && git config --system --add safe.directory /dossier \
    && useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin dossier

COPY --from=built /opt/venv /opt/venv
COPY --from=built /opt/programm /opt/programm
ENV PATH=/opt/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1 HOME=/tmp XDG_CACHE_HOME=/tmp
USER dossier
WORKDIR /dossier
VOLUME /dossier
ENTRYPOINT ["dossier"]
CMD ["--help"]
