"""Pure rules about text. What a member wrote is data: it is tidied here and escaped by the adapters."""
