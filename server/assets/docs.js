const target = document.getElementById("swagger-ui");

window.SwaggerUIBundle({
  domNode: target,
  url: target.dataset.url,
  deepLinking: true,
  // No description leaves for an outside validator.
  validatorUrl: null,
});
