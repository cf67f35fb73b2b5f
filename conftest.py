"""The plugin that tests rules comes with the package; in a checkout it is named here."""

pytest_plugins = ["pytest_pressparse"]
